using ResNetGen.Generator.Inputs;

namespace ResNetGen.Generator.Tests;

public class RelativePathTests
{
    [Theory]
    [InlineData("/home/user/app/", "/home/user/app/nets/a.resnet.yaml", "nets/a.resnet.yaml")]
    [InlineData("/home/user/app/", "/home/user/app/a.resnet.yaml", "a.resnet.yaml")]
    [InlineData("/home/user/app/", "/home/user/specs/a.resnet.yaml", "../specs/a.resnet.yaml")]
    [InlineData("/home/user/app/", "/srv/a.resnet.yaml", "../../../srv/a.resnet.yaml")]
    [InlineData("/home/user/app/", @"/home/user/app/back\slash.resnet.yaml", @"back\slash.resnet.yaml")]
    [InlineData(@"C:\code\app\", @"C:\code\app\nets\a.resnet.yaml", "nets/a.resnet.yaml")]
    [InlineData(@"C:\code\app\", @"c:\Code\specs/a.resnet.yaml", "../specs/a.resnet.yaml")]
    [InlineData(@"\\server\code\app\", @"\\server\code\app\a.resnet.yaml", "a.resnet.yaml")]
    public void A_path_counts_from_the_projects_folder_with_forward_slashes(string folder, string path, string expected) =>
        Assert.Equal(expected, RelativePaths.From(folder, path));

    [Theory]
    [InlineData(@"C:\code\app\", @"D:\specs\a.resnet.yaml")]
    [InlineData(null, "/home/user/app/a.resnet.yaml")]
    [InlineData("/home/user/C", "/home/user/C#/app/nets/a.resnet.yaml")]
    [InlineData("/home/user/app/", "a.resnet.yaml")]
    public void Where_no_way_leads_from_one_to_the_other_the_file_name_alone_is_left(string? folder, string path) =>
        Assert.Equal("a.resnet.yaml", RelativePaths.From(folder, path));
}
