namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>recipe.json is there to be changed: what train.py would not do is refused, and not trained as something else.</summary>
[Collection(ExportedTrainingsCollection.Name)]
public sealed class RecipeFileTests(ExportedTrainings trainings)
{
    private const string Written = "'resnetgen-lab export-training' writes it.";

    /// <summary>A part of the file, a key, its new value in JSON (null: the key is gone), and what is said.</summary>
    internal static (string Part, string Key, string? Value, string Says)[] Changes { get; } =
    [
        ("recipe", "augmentation", "[\"crop 2\"]", """'augmentation' under 'recipe' must be a list of "crop(4)", "flip" or "blur" or "colour", each at most once, not ["crop 2"]."""),
        ("recipe", "augmentation", "[\"flipp\"]", "'augmentation' under 'recipe' must be a list of "),
        ("recipe", "augmentation", "[\"flip\", \"flip\"]", "'augmentation' under 'recipe' must be a list of "),
        ("recipe", "augmentation", "[\"crop(3)\", \"colour\", \"flip\", \"blur\"]", ""),
        ("recipe", "normalization", "\"mean_sdt\"", """'normalization' under 'recipe' must be "mean" or "mean_std" or "imagenet" or "caffe" or "none", not "mean_sdt"."""),
        ("recipe", "normalization", "[]", "'normalization' under 'recipe' must be "),
        ("recipe", "schedule", "\"cosin\"", """'schedule' under 'recipe' must be "constant" or "cosine" or {"ratio": [2, 1, 1], "factor": 0.1}, not "cosin"."""),
        ("recipe", "schedule", "{\"ratio\": [1, 1]}", "'schedule' under 'recipe' must be "),
        ("recipe", "schedule", "{\"ratio\": [1, 1], \"factor\": 0.5}", ""),
        ("recipe", "schedule", null, $"'recipe' has no 'schedule'. {Written}"),
        ("recipe", "warmup", "{\"rate\": 0.1}", "'warmup' under 'recipe' must be null or "),
        ("recipe", "warmup", "null", ""),
        ("recipe", "batch", "\"16\"", "'batch' under 'recipe' must be a whole number from 1, not \"16\"."),
        ("recipe", "batch", "true", "'batch' under 'recipe' must be a whole number from 1, not true."),
        ("recipe", "learning_rate", "NaN", "'learning_rate' under 'recipe' must be a number above 0, not NaN."),
        ("recipe", "momentum", "0", "'nesterov' needs a 'momentum' above 0."),
        ("recipe", "iterations", null, "'recipe' must have either 'epochs' or 'iterations'."),
        ("recipe", "epochs", "3", "'recipe' must have either 'epochs' or 'iterations'."),
        ("recipe", "iterations", "1.5", "'iterations' under 'recipe' must be a whole number from 1, not 1.5."),
        ("recipe", "seed", "-1", "'seed' under 'recipe' must be a whole number from 0, not -1."),
        ("data", "classes", "4", "'classes' under 'data' must be a list of names, not 4."),
        ("network", "class", null, $"'network' has no 'class'. {Written}"),
    ];

    [Fact]
    public void A_value_that_is_not_one_is_one_line_that_names_it()
    {
        var said = trainings.Call("mistakes").AsArray().Select(each => each!.GetValue<string>()).ToList();

        Assert.Equal(Changes.Length, said.Count);
        Assert.All(Changes.Zip(said), each => Assert.StartsWith(each.First.Says.Length == 0 ? "" : $"'recipe.json': {each.First.Says}", each.Second));
        Assert.All(Changes.Zip(said).Where(each => each.First.Says.Length == 0), each => Assert.Equal("", each.Second));
    }
}
