using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec;

/// <summary>The values of all settings of a spec, by the ordinals of their keys. Equal to another one with equal values at equal places.</summary>
public readonly record struct SettingValues
{
    private readonly EquatableArray<SettingValue> values;

    /// <param name="values">One for each key of the spec, in the order of the keys.</param>
    internal SettingValues(SettingValue[] values) => this.values = new(values);

    internal Setting<T> Get<T>(SettingKey<T> key) => ((SettingValue<T>)values[key.Ordinal]).Setting;

    /// <summary>These values with another one for one setting.</summary>
    internal SettingValues With<T>(SettingKey<T> key, Setting<T> setting)
    {
        var changed = values.AsSpan().ToArray();
        changed[key.Ordinal] = new SettingValue<T>(setting);
        return new(changed);
    }

    /// <summary>Whether a setting has the same value in both, wherever it is written.</summary>
    internal bool SaysTheSame(SettingKey key, SettingValues other) => values[key.Ordinal].SaysTheSame(other.values[key.Ordinal]);
}

/// <summary>A value of a setting of any type.</summary>
internal abstract record SettingValue
{
    /// <summary>Whether the other one has the same value, wherever it is written.</summary>
    /// <param name="other">Of the same setting.</param>
    public abstract bool SaysTheSame(SettingValue other);
}

/// <inheritdoc/>
internal sealed record SettingValue<T>(Setting<T> Setting) : SettingValue
{
    public override bool SaysTheSame(SettingValue other)
    {
        var value = ((SettingValue<T>)other).Setting.Value;
        return Setting.Value is IPlaced<T> placed ? placed.SaysTheSame(value) : EqualityComparer<T>.Default.Equals(Setting.Value, value);
    }
}

/// <summary>A value that keeps the places of its parts, which equality compares too.</summary>
internal interface IPlaced<in T>
{
    /// <summary>Whether the other value is the same, wherever its parts are written.</summary>
    bool SaysTheSame(T other);
}
