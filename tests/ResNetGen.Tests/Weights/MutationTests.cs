namespace ResNetGen.Tests.Weights;

/// <summary>Thousands of damaged files, the same in every run: each loads whole or is refused, at a bounded cost, and changes nothing else.</summary>
[Collection(nameof(PythonFiles))]
public sealed class MutationTests(PythonFiles files)
{
    private static readonly int Count = Effort.Of(500);

    [Theory]
    [InlineData("F32.safetensors")]
    [InlineData("F32.pth")]
    [InlineData("legacy.F32.pth")]
    [InlineData("model.pth")]
    [InlineData("legacy.model.pth")]
    [InlineData("protocol4.pth")]
    [InlineData("arguments.pth")]
    [InlineData("legacy.arguments.pth")]
    public void A_file_changed_anywhere_loads_or_is_refused(string name)
    {
        var file = File.ReadAllBytes(files[name]);
        using var mutants = new Mutants();
        foreach (var seed in Effort.Seeds(Count))
            mutants.Load(Mutations.Of(file, new Random(seed)), $"{name}, seed {seed}");
        Assert.InRange(mutants.Refused, Count / 2, Count);
        Assert.InRange(mutants.Loaded, 1, Count / 2);
    }

    [Theory]
    [InlineData("F32.safetensors")]
    [InlineData("F32.pth")]
    [InlineData("legacy.F32.pth")]
    public void A_file_cut_off_anywhere_is_refused(string name)
    {
        var file = File.ReadAllBytes(files[name]);
        using var mutants = new Mutants();
        for (var length = 0; length < file.Length; length += 3)
            mutants.Load(file[..length], $"{name}, cut to {length}");
        Assert.Equal(0, mutants.Loaded);
    }

    [Fact]
    public void A_safetensors_header_changed_in_its_structure_loads_or_is_refused()
    {
        var (header, data) = SafetensorsBytes.Split(File.ReadAllBytes(files["F32.safetensors"]));
        using var mutants = new Mutants();
        foreach (var seed in Effort.Seeds(Count))
            mutants.Load(HeaderMutations.Of(header, data, new Random(seed)), $"header, seed {seed}");
        Assert.InRange(mutants.Refused, Count / 2, Count);
        Assert.InRange(mutants.Loaded, 1, Count / 2);
    }

    [Fact]
    public void A_pickle_with_opcodes_put_in_changed_or_left_out_loads_or_is_refused()
    {
        using var mutants = new Mutants();
        var opcodes = PickleMutations.OfStateDict();
        foreach (var seed in Effort.Seeds(2 * Count))
            mutants.Load(PickleMutations.Of(opcodes, new Random(seed)), $"pickle, seed {seed}");
        Assert.InRange(mutants.Refused, Count, 2 * Count);
        Assert.InRange(mutants.Loaded, 1, Count);
    }

    [Fact]
    public void Opcodes_in_any_order_are_refused()
    {
        using var mutants = new Mutants();
        foreach (var seed in Effort.Seeds(2 * Count))
            mutants.Load(PickleMutations.Random(new Random(seed)), $"opcodes, seed {seed}");
        Assert.Equal(2 * Count, mutants.Refused);
    }
}
