using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ResNetGen.Compiler.Tests")]
[assembly: InternalsVisibleTo("resnetgen-lab")]
[assembly: InternalsVisibleTo("ResNetGen.Reports")]
[assembly: InternalsVisibleTo("ResNetGen.Targets")]
[assembly: InternalsVisibleTo("resnetgen")]
[assembly: InternalsVisibleTo("ResNetGen.Playground")]
