using System.Diagnostics;
using ResNetGen.Fuzz;

// Mutants of the zoo's specs against the generator's rules; exit status 1 when one breaks a rule.
if (FuzzOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(FuzzOptions.Usage);
    return 2;
}

var clock = Stopwatch.StartNew();
var failures = new FailureFolder(options.Folder);
var judge = new Judge(compileEvery: options.Count == 1 ? 1 : options.CompileEvery);
using var watch = new HangWatch(failures);
Console.WriteLine($"Seed {options.Seed}.");
var tried = 0;
for (; tried < options.Count && clock.Elapsed < options.Time; tried++)
{
    var mutant = Mutator.Make(options.Seed, options.First + tried);
    failures.Try(mutant);
    watch.Begin(mutant);
    foreach (var violation in judge.Violations(mutant))
        failures.Keep(mutant, violation);
    watch.Rest();
    if (judge.IsFull)
        Compile();
}

Compile();
Console.WriteLine($"{tried:N0} files in {clock.Elapsed.TotalSeconds:N0} s, {judge.Accepted:N0} of them accepted; {judge.Compiled:N0} files of C# compiled; {failures.Count} broke a rule.");
return failures.Count == 0 ? 0 : 1;

void Compile()
{
    foreach (var (mutant, violation) in judge.Compile())
        failures.Keep(mutant, violation);
}
