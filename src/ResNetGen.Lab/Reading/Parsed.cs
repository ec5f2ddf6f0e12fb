namespace ResNetGen.Lab.Reading;

/// <summary>What became of a value's text.</summary>
/// <param name="Fault">Why it is wrong, as the end of the sentence "'x' is …"; null: nothing better to say than that it is wrong.</param>
/// <param name="Meant">The value that was probably meant, or null.</param>
internal readonly record struct Parsed<T>(bool IsValue, T Value, string? Fault = null, string? Meant = null)
{
    public static Parsed<T> Wrong(string? fault = null, string? meant = null) => new(false, default!, fault, meant);

    public static implicit operator Parsed<T>(T value) => new(true, value);
}
