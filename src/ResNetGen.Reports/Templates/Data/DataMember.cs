namespace ResNetGen.Reports.Templates.Data;

/// <summary>A member of an object that templates see.</summary>
/// <param name="Name">As templates write it, <c>smallest_input</c>.</param>
/// <param name="Type"><c>text</c>, <c>number or null</c>; beside <paramref name="Of"/> what is around its name: <c>list of</c>, <c>or null</c>, or nothing.</param>
/// <param name="Meaning">A phrase.</param>
/// <param name="Of">The kind of object that it is, or that is in its list; or null.</param>
/// <param name="Value">Its value, of the value that the object is made of.</param>
internal sealed record DataMember(string Name, string Type, string Meaning, DataType? Of, Func<object, object?> Value);
