using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab;

/// <summary>The command's entry.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        // One pass is like the next: the memory of one serves the next one.
        TensorMemory.KeepFreed();
        using var session = Session.OfProcess();
        return Run(args, session);
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    internal static int Run(string[] args, Session session)
    {
        try
        {
            return CommandLine.Invoke(args, session);
        }
        catch (FileErrorException failure)
        {
            FileErrorText.Write(failure, session.Error, session.ErrorWidth);
            return ExitCode.FileError;
        }
        catch (WeightMismatchException failure)
        {
            session.ComplainAtLength(failure.Message);
            return ExitCode.Usage;
        }
        catch (Exception failure) when (failure is LabException or IOException or UnauthorizedAccessException)
        {
            session.Complain(failure.Message);
            return ExitCode.Usage;
        }
        catch (Exception failure) when (failure is TypeLoadException or MissingMemberException)
        {
            // What a library of the user's calls is looked up when it is called.
            session.Complain($"A network of --assembly cannot be run: {failure.Message} {LoadFailure.BuildWithOwn}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}
