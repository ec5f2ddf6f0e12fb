using ResNetGen.AssemblyEditor;

try
{
    switch (args)
    {
        case ["rename", var oldName, var newName, var folder, .. { Length: > 0 } assemblies]:
            new Renaming(oldName, newName).Write(assemblies, folder);
            return 0;

        case ["refer", var name, var version, var source, var target] when Version.TryParse(version, out var wanted):
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            File.WriteAllBytes(target, new ReferenceVersion(name, wanted).Apply(source, File.ReadAllBytes(source)));
            return 0;

        default:
            Console.Error.WriteLine("""
                usage: AssemblyEditor rename OLD-NAME NEW-NAME OUTPUT-FOLDER ASSEMBLY...
                       AssemblyEditor refer NAME VERSION ASSEMBLY OUTPUT-FILE
                """);
            return 2;
    }
}
catch (Exception wrong) when (wrong is EditingException or IOException or UnauthorizedAccessException or BadImageFormatException)
{
    Console.Error.WriteLine($"AssemblyEditor: error : {wrong.Message}");
    return 1;
}
