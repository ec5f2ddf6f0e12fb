using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Drafts;

/// <summary>A setting of any type on its way to be resolved.</summary>
/// <param name="isKnown">False when the value could not be read, which has been reported.</param>
internal abstract class Draft(bool isKnown)
{
    /// <summary>False when the value could not be read, which has been reported.</summary>
    public bool IsKnown { get; } = isKnown;

    /// <summary>The setting as a spec keeps it.</summary>
    public abstract SettingValue Resolved { get; }
}

/// <summary>A setting on its way to be resolved: it may still be found to have no meaning where it is.</summary>
/// <param name="source">Null for a default, and for what a row's cell says.</param>
internal sealed class Draft<T>(Setting<T> setting, SettingSource? source, bool isKnown) : Draft(isKnown)
{
    public T Value => Setting.Value;

    public Setting<T> Setting { get; private set; } = setting;

    public SettingSource? Source { get; private set; } = source;

    public override SettingValue Resolved => new SettingValue<T>(Setting);

    /// <summary>Goes back to a value without effect, as if nothing were written.</summary>
    public void Reset(T neutral, SourceSpan span)
    {
        Setting = new(neutral, span, IsWritten: false);
        Source = null;
    }
}
