namespace ResNetGen.Compiler.Tests.Binding;

public class MistakeTests
{
    private static readonly string[] Files = ["text.txt", "keys.txt", "values.txt", "cells.txt", "stages.txt", "use.txt", "names.txt"];

    /// <summary>The specs of all cases.</summary>
    internal static IEnumerable<string> AllTexts => Files.SelectMany(Mistakes.Read).Select(mistake => mistake.Text);

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var file in Files)
            {
                foreach (var mistake in Mistakes.Read(file))
                    cases.Add(file, mistake.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_mistake_gets_its_message_at_its_place(string file, string name)
    {
        var (_, text, expected) = Mistakes.Read(file).Single(mistake => mistake.Name == name);
        if (!Snapshot.Updating)
            Assert.Equal(expected, Mistakes.Answers(text));
    }

    [Fact]
    public void The_files_of_mistakes_are_as_the_compiler_writes_them()
    {
        foreach (var file in Files)
            Snapshot.VerifyFile(Mistakes.Write(file), Mistakes.PathOf(file));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_message_is_one_line_that_ends_with_a_full_stop_or_a_question(string file, string name)
    {
        var (_, text, _) = Mistakes.Read(file).Single(mistake => mistake.Name == name);
        foreach (var diagnostic in Bound.Text(text).Diagnostics)
        {
            Assert.DoesNotContain('\n', diagnostic.Message);
            Assert.Matches("[.?]$", diagnostic.Message);
        }
    }
}
