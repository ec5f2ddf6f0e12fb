namespace ResNetGen.Tool.Commands.Words;

/// <summary>An option whose value is options of another program: what begins with dashes there is not one of this command.</summary>
internal interface ITakesOptions;
