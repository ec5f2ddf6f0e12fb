namespace ResNetGen.Lab;

/// <summary>The lab cannot do what it was asked for; the message says what is wrong, where, and what to do.</summary>
public class LabException : Exception
{
    public LabException(string message) : base(message) { }

    public LabException(string message, Exception inner) : base(message, inner) { }
}
