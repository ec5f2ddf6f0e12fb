using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Definitions;

/// <summary>A setting whose value a spec keeps, as a listing of all settings shows it.</summary>
internal interface IListedSetting
{
    string Key { get; }

    /// <summary>As the language writes the value; one text, or one for each stage.</summary>
    IReadOnlyList<string> Texts(NetworkSpec spec);

    /// <summary>The network has the language's own value, which need not be written.</summary>
    bool IsDefault(NetworkSpec spec);
}
