using ResNetGen.AssemblyRenamer;

if (args is not [var oldName, var newName, var folder, .. { Length: > 0 } assemblies])
{
    Console.Error.WriteLine("usage: AssemblyRenamer OLD-NAME NEW-NAME OUTPUT-FOLDER ASSEMBLY...");
    return 2;
}

try
{
    new Renaming(oldName, newName).Write(assemblies, folder);
    return 0;
}
catch (RenamingException wrong)
{
    Console.Error.WriteLine($"AssemblyRenamer: error : {wrong.Message}");
    return 1;
}
