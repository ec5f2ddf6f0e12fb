using Older;

using var network = new Digits();
Console.WriteLine("made");
