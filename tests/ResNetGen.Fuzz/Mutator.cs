using System.Text;
using ResNetGen.Fuzz.Mutations.Bytes;
using ResNetGen.Fuzz.Mutations.Cells;
using ResNetGen.Fuzz.Mutations.Nodes;
using ResNetGen.Fuzz.Mutations.Texts;
using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz;

/// <summary>Makes mutants: mostly by changes of nodes, which leave YAML, some by changes of text or of bytes besides or alone.</summary>
internal static class Mutator
{
    /// <summary>Those that often leave a spec stand twice: what is accepted has to compile, and much else is refused early.</summary>
    public static IReadOnlyList<INodeMutation> OfNodes { get; } =
    [
        new TransplantEntry(), new TransplantEntry(), new SmallNumber(), new SmallNumber(), new HostileString(), new HostileString(), new TakenNames(), new TakenNames(), new WriteRows(),
        new SwapValues(), new RepeatEntry(), new RemoveEntry(), new RenameKey(), new MoveEntry(), new ExtremeNumber(), new Homoglyphs(), new ShareByAlias(), new AliasBomb(),
        new ManyNetworks(), new DeepNesting(), new ChangeKind(), new ChangeLength(), new ExtendAnother(), new SplitCells(), new SplitCells(),
    ];

    public static IReadOnlyList<ITextMutation> OfText { get; } =
        [new RemoveLines(), new RepeatLines(), new Splice(), new Cut(), new LineEnds(), new Marks(), new Blanks(), new Characters(), new Runs()];

    public static IReadOnlyList<IByteMutation> OfBytes { get; } = [new FlippedBits(), new StrangeBytes(), new OtherEncoding(), new Noise()];

    public static Mutant Make(int seed, int number)
    {
        var dice = new Dice(unchecked((seed * 1_000_003) + number));
        var names = new List<string>();
        var text = dice.Of(Corpus.Texts);
        var level = dice.Between(0, 9);
        if (level < 7)
            text = ChangeNodes(text, dice, names);
        else if (dice.Chance(0.8))
            text = Shortened(text, dice);
        if (level is >= 6 and < 9)
            text = Change(text, OfText, dice, names, (mutation, before) => mutation.Apply(before, dice.Of(Corpus.Texts), dice));
        // Half of a surrogate pair becomes the replacement character here, as in an editor that saves the file.
        var file = Encoding.UTF8.GetBytes(text);
        if (level >= 8)
            file = Change(file, OfBytes, dice, names, (mutation, before) => mutation.Apply(before, dice));
        return new(seed, number, file, names);
    }

    private static string ChangeNodes(string text, Dice dice, List<string> names)
    {
        var spec = TreeReader.Read(text);
        Shorten(spec, dice);
        var other = TreeReader.Read(dice.Of(Corpus.Texts));
        Change(spec, OfNodes, dice, names, (mutation, before) =>
        {
            mutation.Apply(before, other, dice);
            return before;
        });
        return TreeWriter.Write(spec);
    }

    /// <summary>A file of its own comments and layout is changed now and then; a short one shows as much in a tenth of the time.</summary>
    private static string Shortened(string text, Dice dice)
    {
        var spec = TreeReader.Read(text);
        Shorten(spec, dice);
        return TreeWriter.Write(spec);
    }

    /// <summary>One or two networks show as much as a dozen, and what 'expect' says is wrong after most changes.</summary>
    private static void Shorten(MapTree spec, Dice dice)
    {
        if (dice.Chance(0.9) && spec.Networks() is { Count: > 2 } networks)
        {
            var at = dice.Between(0, networks.Count - 2);
            var kept = networks.GetRange(at, 2);
            networks.RemoveAll(network => !kept.Contains(network));
        }

        if (dice.Chance(0.8))
            spec.Maps().ForEach(map => map.Entries.RemoveAll(entry => entry.Key is ScalarTree { Text: "expect" }));
    }

    private static TFile Change<TFile, TMutation>(
        TFile file, IReadOnlyList<TMutation> mutations, Dice dice, List<string> names, Func<TMutation, TFile, TFile> apply)
        where TMutation : notnull
    {
        for (var count = dice.Of([1, 1, 1, 2, 2, 3, 4]); count > 0; count--)
        {
            var mutation = dice.Of(mutations);
            names.Add(mutation.GetType().Name);
            file = apply(mutation, file);
        }

        return file;
    }
}
