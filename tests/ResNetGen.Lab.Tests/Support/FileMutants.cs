using System.Text;
using ResNetGen.Fuzz;
using ResNetGen.Fuzz.Mutations.Bytes;
using ResNetGen.Fuzz.Mutations.Nodes;
using ResNetGen.Fuzz.Mutations.Texts;
using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Lab.Tests.Support;

/// <summary>Damaged and hostile files of keys and values, made of sound ones; the same for the same seed.</summary>
internal static class FileMutants
{
    private static readonly INodeMutation[] ofNodes =
    [
        new TransplantEntry(), new SmallNumber(), new HostileString(), new SwapValues(), new RepeatEntry(), new RemoveEntry(), new RenameKey(), new MoveEntry(),
        new ExtremeNumber(), new Homoglyphs(), new ShareByAlias(), new AliasBomb(), new DeepNesting(), new ChangeKind(), new ChangeLength(),
    ];

    private static readonly ITextMutation[] ofText =
        [new RemoveLines(), new RepeatLines(), new Splice(), new Cut(), new LineEnds(), new Marks(), new Blanks(), new Characters(), new Runs()];

    private static readonly IByteMutation[] ofBytes = [new FlippedBits(), new StrangeBytes(), new OtherEncoding(), new Noise()];

    public static byte[] Make(IReadOnlyList<string> sound, int seed)
    {
        var dice = new Dice(seed);
        var text = dice.Of(sound);
        var other = dice.Of(sound);
        var level = dice.Between(0, 9);
        for (var count = dice.Between(1, 3); level < 6 && count > 0; count--)
        {
            var tree = TreeReader.Read(text);
            dice.Of(ofNodes).Apply(tree, TreeReader.Read(other), dice);
            text = TreeWriter.Write(tree);
            // Of what is no YAML any more no tree can be read again.
            if (!CanBeRead(text))
                break;
        }

        for (var count = dice.Between(1, 3); level is >= 5 and < 9 && count > 0; count--)
            text = dice.Of(ofText).Apply(text, other, dice);
        var file = Encoding.UTF8.GetBytes(text);
        return level < 8 ? file : dice.Of(ofBytes).Apply(file, dice);
    }

    private static bool CanBeRead(string text)
    {
        try
        {
            TreeReader.Read(text);
            return true;
        }
        catch (Exception failure) when (failure is YamlDotNet.Core.YamlException or InvalidCastException)
        {
            return false;
        }
    }
}
