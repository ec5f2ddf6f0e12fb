using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ResNetGen.Compiler.Tests")]
[assembly: InternalsVisibleTo("resnetgen-lab")]
[assembly: InternalsVisibleTo("resnetgen")]
