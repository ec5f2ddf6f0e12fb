using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>The class's constants, and the two counts for another number of classes.</summary>
internal static class NetworkConstants
{
    public static string Write(NetworkGraph graph)
    {
        var withClasses = graph.Classes is null ? "" : " with <see cref=\"Classes\"/> classes";
        return Template.Sections(
            graph.Parameters is { } parameters ? Constant("long", "ParameterCount", CSharpNumber.Literal(parameters), $"Trainable parameters{withClasses}.") : "",
            graph.MultiplyAdds is { } multiplyAdds ? Constant("long", "MultiplyAdds", CSharpNumber.Literal(multiplyAdds), $"Multiply-adds of convolutions and fully connected layers for one input of {graph.Input}{withClasses}.") : "",
            graph.Depth is { } depth ? Constant("int", "Depth", CSharpNumber.Plain(depth), "Convolutions of the main path and fully connected layers.") : "",
            graph.Classes is { } classes ? Constant("int", "Classes", CSharpNumber.Plain(classes), "Length of the output vector unless the constructor is given another.") : "",
            Constant("int", "InputChannels", CSharpNumber.Plain(graph.Input.Channels), "Channels of the images."),
            Constant("int", "InputHeight", CSharpNumber.Plain(graph.Input.Height), "Height of the images that the counts are for."),
            Constant("int", "InputWidth", CSharpNumber.Plain(graph.Input.Width), "Width of the images that the counts are for."),
            Constant("int", "SmallestInput", CSharpNumber.Plain(graph.SmallestInput), "Smallest height and width of an image."),
            Constant("int", "FeatureChannels", CSharpNumber.Plain(graph.Features.Channels), "Channels of the last feature map."),
            Constant("int", "Reduction", CSharpNumber.Plain(graph.Reduction), "How much smaller than the input the last feature map is."),
            Constant("string", CodeHash.Constant, CodeHash.Placeholder, "SHA-256 over this class without comments and inference form: changes with every change of the architecture. For records of experiments."));
    }

    /// <summary>The two counts that depend on the head, where they are known.</summary>
    public static string ForOtherClasses(NetworkGraph graph) => graph.Classes is null ? "" : Template.Sections(
        graph.Parameters is null ? "" : """
            /// <summary>Trainable parameters with another number of classes.</summary>
            /// <param name="classes">Length of the output vector.</param>
            public static long ParametersFor(int classes) => ParameterCount + ((FeatureChannels + 1L) * (classes - Classes));
            """,
        graph.MultiplyAdds is null ? "" : """
            /// <summary>Multiply-adds with another number of classes.</summary>
            /// <param name="classes">Length of the output vector.</param>
            public static long MultiplyAddsFor(int classes) => MultiplyAdds + ((long)FeatureChannels * (classes - Classes));
            """);

    private static string Constant(string type, string name, string value, string summary) => Template.Fill($$"""
        /// <summary>{{summary}}</summary>
        public const {{type}} {{name}} = {{value}};
        """);
}
