using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ResNetGen.Compiler.Tests")]
[assembly: InternalsVisibleTo("lab")]
[assembly: InternalsVisibleTo("resnetgen")]
