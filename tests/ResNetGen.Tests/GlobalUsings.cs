global using ResNetGen.Tests.Support;
global using TorchSharp;
