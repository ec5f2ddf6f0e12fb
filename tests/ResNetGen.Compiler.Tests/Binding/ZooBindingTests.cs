namespace ResNetGen.Compiler.Tests.Binding;

public class ZooBindingTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(RepositoryRoot.Combine("specs"), "*.resnet.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(RepositoryRoot.Path, path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_of_the_zoo_binds_without_a_word(string file) =>
        Assert.NotEmpty(Bound.Networks(File.ReadAllText(RepositoryRoot.Combine(file))));
}
