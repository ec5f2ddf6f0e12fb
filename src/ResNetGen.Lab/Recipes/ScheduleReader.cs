using System.Globalization;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary><c>constant</c>, <c>cosine</c>, <c>{ milestones: [32k, 48k], factor: 0.1 }</c>, <c>{ ratio: 5:3:2, factor: 0.1 }</c> or <c>{ plateau: 5, factor: 0.1 }</c>.</summary>
internal static class ScheduleReader
{
    public const string Expected = "'constant', 'cosine', '{ milestones: [32k, 48k], factor: 0.1 }', '{ ratio: \"2:1:1\", factor: 0.1 }' or '{ plateau: 5, factor: 0.1 }'";

    private static readonly string[] Keys = ["milestones", "ratio", "plateau", "factor"];

    public static Schedule Read(KeyReader recipe, TrainingLength? length)
    {
        if (recipe.Map("schedule", Keys) is not { } map)
            return recipe.Value<Schedule>("schedule", new ConstantSchedule(), Values.Choice<Schedule>(("constant", new ConstantSchedule()), ("cosine", new CosineSchedule())), Expected);

        var factor = map.Value("factor", 0.1, Values.Real(NumberRange.Fraction), $"a number that is {NumberRange.Fraction}, such as 0.1");
        if (new[] { "milestones", "ratio", "plateau" }.Count(map.Has) != 1)
        {
            if (!map.HasUnknown)
                map.Report(FileErrors.Conflict, map.Span, "'schedule' needs either 'milestones' or 'ratio' or 'plateau', and only one of them.");
            return new ConstantSchedule();
        }

        if (map.Has("plateau"))
            return new PlateauSchedule(map.Value("plateau", 1, Values.Int(1, 1_000), "how many epochs the test error may stay without falling, from 1 to 1,000"), factor);

        var shares = map.Has("ratio")
            ? map.Value("ratio", [], Ratio, "the lengths of the rates in proportion, such as 2:1:1")
            : Milestones(map, length);
        return new StepSchedule([.. shares], factor);
    }

    private static IReadOnlyList<Fraction> Milestones(KeyReader map, TrainingLength? length)
    {
        if (length is { Count: 1 } shortest)
        {
            map.Report(FileErrors.Conflict, map.SpanOf("milestones"), $"The training has {shortest}: there is no room for 'milestones' in it.");
            return [];
        }

        // Where the length is in error, that has been reported, and any place may be inside.
        var (whole, expected) = length is { } known
            ? (known.Count, $"{(known.Count == 2 ? "the number 1" : $"whole numbers in rising order, from 1 to {known.Count - 1:N0}")} (the training has {known})")
            : (long.MaxValue, "whole numbers in rising order");
        var last = 0L;
        var milestones = map.List(
            "milestones",
            0L,
            node =>
            {
                var parsed = Values.Whole(1, whole - 1)(node);
                if (!parsed.IsValue)
                    return parsed;
                var isRising = parsed.Value > last;
                last = parsed.Value;
                return isRising ? parsed : Parsed<long>.Wrong("not above the one before");
            },
            expected);
        return [.. milestones!.Select(milestone => new Fraction(milestone, whole))];
    }

    private static Parsed<IReadOnlyList<Fraction>> Ratio(ScalarNode node)
    {
        var parts = new List<long>();
        foreach (var part in node.Text.Split(':'))
        {
            if (!long.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var share) || share is < 1 or > 1_000_000_000)
                return Parsed<IReadOnlyList<Fraction>>.Wrong();
            parts.Add(share);
        }

        var whole = parts.Sum();
        return parts.Count < 2
            ? Parsed<IReadOnlyList<Fraction>>.Wrong("one number alone")
            : new(true, [.. Enumerable.Range(1, parts.Count - 1).Select(step => new Fraction(parts.Take(step).Sum(), whole))]);
    }
}
