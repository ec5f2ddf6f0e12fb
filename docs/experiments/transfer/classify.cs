// Says what is on pictures, by the network that the fine-tuning ended with: dotnet run classify.cs transfer.onnx PICTURE...
#:package Microsoft.ML.OnnxRuntime@1.31.1
#:package SkiaSharp@4.155.0
#:package SkiaSharp.NativeAssets.Linux.NoDependencies@4.155.0
#:property PublishAot=false

using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SkiaSharp;

const int Side = 96;
string[] classes = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];
using var session = new InferenceSession(args[0]);
foreach (var path in args[1..])
{
    using var picture = SKBitmap.Decode(path).Resize(new SKImageInfo(Side, Side), new SKSamplingOptions(SKFilterMode.Linear));
    var image = new DenseTensor<float>([1, 3, Side, Side]);
    for (var y = 0; y < Side; y++)
    {
        for (var x = 0; x < Side; x++)
        {
            var pixel = picture.GetPixel(x, y);
            (image[0, 0, y, x], image[0, 1, y, x], image[0, 2, y, x]) = (pixel.Blue - 103.939f, pixel.Green - 116.779f, pixel.Red - 123.68f);
        }
    }

    using var results = session.Run([NamedOnnxValue.CreateFromTensor("images", image)]);
    var scores = results[0].AsEnumerable<float>().ToArray();
    Console.WriteLine($"{path}: {classes[Array.IndexOf(scores, scores.Max())]}");
}
