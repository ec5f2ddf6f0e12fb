using System.Text;

namespace ResNetGen.Tool;

/// <summary>Where a command reads and writes, and what the other end can show.</summary>
internal sealed class Terminal : IDisposable
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required TextReader In { get; init; }

    /// <summary>Columns of the window; null: the output goes into a file or a pipe, and lines may have any length.</summary>
    public int? Width { get; init; }

    /// <summary>Somebody looks at the output: bytes that are not text are of no use there.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>False: the encoding holds ASCII and little else.</summary>
    public bool Unicode { get; init; } = true;

    public bool Color { get; init; }

    /// <summary>Somebody watches the error stream: a progress bar makes sense there.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the window that shows the error stream; null as for <see cref="Width"/>.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>What relative paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Set when the user interrupts.</summary>
    public CancellationToken Cancellation { get; init; }

    public static Terminal OfProcess(CancellationToken cancellation)
    {
        var encoding = OutputEncoding.OfProcess();
        var isTerminal = !Console.IsOutputRedirected;
        return new()
        {
            Out = new StreamWriter(new StandardStream(Console.OpenStandardOutput(), "Standard output"), encoding, bufferSize: 1 << 14) { AutoFlush = false, NewLine = "\n" },
            Error = new StreamWriter(new StandardStream(Console.OpenStandardError(), null), encoding) { AutoFlush = true, NewLine = "\n" },
            In = new LazyStandardInput(),
            Width = Window.Width(Console.IsOutputRedirected),
            OutIsTerminal = isTerminal,
            Unicode = OutputEncoding.IsUnicode(encoding),
            Color = WantsColor(isTerminal),
            ErrorIsTerminal = !Console.IsErrorRedirected,
            ErrorWidth = Window.Width(Console.IsErrorRedirected),
            WorkingDirectory = Environment.CurrentDirectory,
            Cancellation = cancellation,
        };
    }

    public void Dispose()
    {
        Out.Flush();
        Error.Flush();
    }

    /// <summary>
    /// Writes what a program reads, such as code, JSON or SVG. It is UTF-8 whatever the locale says, as it is in a file: a letter of a name that became '?' would be another name.
    /// </summary>
    public void WriteDocument(string text)
    {
        if (Unicode || Out is not StreamWriter { BaseStream: { } stream })
        {
            Out.Write(text);
            return;
        }

        Out.Flush();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Writes what is not text, such as a PNG.</summary>
    /// <exception cref="InvalidOperationException">The output takes text alone.</exception>
    public void WriteBytes(byte[] content) => WriteBytes(stream => stream.Write(content));

    /// <inheritdoc cref="WriteBytes(byte[])"/>
    /// <param name="write">Writes it piece by piece.</param>
    public void WriteBytes(Action<Stream> write)
    {
        if (Out is not StreamWriter { BaseStream: { } stream })
            throw new InvalidOperationException("The output takes text alone.");
        Out.Flush();
        write(stream);
    }

    /// <summary>One line about what went wrong, broken between words where somebody watches.</summary>
    public void Complain(string message) => Error.WriteLine(Prose.Wrap($"resnetgen: {Printable.Line(message)}", ErrorWidth));

    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>NO_COLOR (no-color.org) and dumb terminals are honoured; FORCE_COLOR is for pagers and build logs that show colours.</summary>
    private static bool WantsColor(bool isTerminal)
    {
        if (IsSet("NO_COLOR"))
            return false;
        return IsSet("FORCE_COLOR") || (isTerminal && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    /// <summary>Opens standard input only when a command reads it.</summary>
    private sealed class LazyStandardInput : TextReader
    {
        private TextReader? reader;

        /// <exception cref="ToolException">The process was started without a standard input.</exception>
        private TextReader Reader => reader ??= ClosedInput.IsStandardInput()
            ? throw new ToolException("Standard input is closed. Give the path of a file, or pipe a spec into the command.")
            : new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);

        public override int Peek() => Reader.Peek();

        public override int Read() => Reader.Read();

        public override int Read(char[] buffer, int index, int count) => Reader.Read(buffer, index, count);
    }
}
