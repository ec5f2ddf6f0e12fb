namespace ResNetGen.Weights.Pickle;

/// <summary>
/// Names that a file refers to only when it was made to run code on the machine of whoever loads it. Nothing is run here, whatever a file says: this protects from nothing, but is a
/// word to the user, who would load the file elsewhere too.
/// </summary>
internal static class Attacks
{
    private static readonly HashSet<string> Modules = ["os", "posix", "nt", "subprocess", "sys", "socket", "shutil", "pty", "runpy", "importlib", "ctypes", "webbrowser", "commands"];

    private static readonly HashSet<string> Functions = ["eval", "exec", "compile", "execfile", "open", "__import__", "breakpoint", "input"];

    public static bool Are(PickleGlobal global) =>
        Modules.Contains(global.Module.Split('.')[0])
        || global.Name.Split('.').Any(Modules.Contains)
        || (global.Module is "builtins" or "__builtin__" && Functions.Contains(global.Name));
}
