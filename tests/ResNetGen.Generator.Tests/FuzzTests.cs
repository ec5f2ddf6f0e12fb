using System.Text;
using ResNetGen.Fuzz;
using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Generator.Tests;

/// <summary>A fixed number of the files that <c>make fuzz</c> tries for long: damaged, hostile and unusual specs.</summary>
public class FuzzTests
{
    private const int Seed = 20151210;

    private const int Count = 150;

    /// <summary>Most of the time goes into compiling C#: a sample shows whether the rules are kept.</summary>
    private const int CompileEvery = 20;

    [Fact]
    public void No_mutant_of_the_zoo_breaks_a_rule()
    {
        var judge = new Judge(CompileEvery);
        var broken = new List<(Mutant Mutant, string Violation)>();
        for (var number = 0; number < Count; number++)
        {
            var mutant = Mutator.Make(Seed, number);
            broken.AddRange(judge.Violations(mutant).Select(violation => (mutant, violation)));
        }

        broken.AddRange(judge.Compile());

        Assert.True(broken.Count == 0, string.Join("\n\n", broken.Take(3).Select(Describe)));
        // Were all of them refused, or none, little would have been tried.
        Assert.InRange(judge.Accepted, Count / 20, Count / 2);
        Assert.True(judge.Compiled > Count / CompileEvery);
    }

    [Fact]
    public void The_same_number_is_the_same_mutant() =>
        Assert.Equal(Mutator.Make(Seed, 7).File, Mutator.Make(Seed, 7).File);

    [Fact]
    public void Every_kind_of_mutation_changes_files()
    {
        var dice = new Dice(Seed);
        var other = Corpus.Texts[0];
        Assert.All(Mutator.OfNodes, mutation => AssertChanges(text =>
        {
            var spec = TreeReader.Read(text);
            mutation.Apply(spec, TreeReader.Read(other), dice);
            return TreeWriter.Write(spec);
        }, text => TreeWriter.Write(TreeReader.Read(text))));
        Assert.All(Mutator.OfText, mutation => AssertChanges(text => mutation.Apply(text, other, dice), text => text));
        Assert.All(Mutator.OfBytes, mutation => AssertChanges(text => Encoding.Latin1.GetString(mutation.Apply(Encoding.UTF8.GetBytes(text), dice)), text => text));
    }

    [Fact]
    public void A_spec_of_the_zoo_read_and_written_says_the_same() => Assert.All(Corpus.Texts, text =>
    {
        var run = MutantRun.Of(new(Seed, 0, Encoding.UTF8.GetBytes(TreeWriter.Write(TreeReader.Read(text))), []));
        var original = MutantRun.Of(new(Seed, 0, Encoding.UTF8.GetBytes(text), []));

        Assert.Equal(
            original.Result.GeneratedSources.Select(source => source.SourceText.ToString()), run.Result.GeneratedSources.Select(source => source.SourceText.ToString()));
    });

    private static void AssertChanges(Func<string, string> mutate, Func<string, string> keep) =>
        Assert.Contains(Corpus.Texts, text => mutate(text) != keep(text));

    private static string Describe((Mutant Mutant, string Violation) broken) =>
        $"{broken.Violation}\nSeed {broken.Mutant.Seed}, number {broken.Mutant.Number}: {string.Join(", ", broken.Mutant.Mutations)}\n{Encoding.UTF8.GetString(broken.Mutant.File)}";
}
