using System.Text.Json;
using System.Text.Json.Serialization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>
/// A training at rest: weights (safetensors; where they are averaged, the average, and beside it what is trained), the optimizer's state (TorchSharp's own format), random state and position. A folder that gets
/// its name when all of it is on the disk.
/// </summary>
internal static class Checkpoint
{
    /// <summary>What would be tested.</summary>
    private const string WeightFile = "weights.safetensors";

    /// <summary>What goes on being trained, where that is something else.</summary>
    private const string TrainedFile = "trained.safetensors";

    private const string OptimizerFile = "optimizer.bin";

    private const string PositionFile = "position.json";

    /// <summary>How many are kept: the last one, and one to fall back on.</summary>
    private const int Kept = 2;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        // A test loss can be infinite where the training loss is not.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <exception cref="DivergenceException">The weights are not numbers any more: such a state is never written.</exception>
    /// <param name="average">Of the network's weights; null: they are not averaged.</param>
    public static void Save(RunFolder folder, nn.Module network, nn.Module? average, OptimizerHelper optimizer, Position position)
    {
        RequireFinite(network, position.Iteration);
        var (unfinished, path) = (folder.Unfinished(position.Iteration), folder.Checkpoint(position.Iteration));
        if (Directory.Exists(path))
            return;
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        (average ?? network).SaveWeights(Path.Combine(unfinished, WeightFile));
        if (average is not null)
            network.SaveWeights(Path.Combine(unfinished, TrainedFile));
        optimizer.save_state_dict(Path.Combine(unfinished, OptimizerFile));
        using (var random = get_rng_state())
            File.WriteAllText(Path.Combine(unfinished, PositionFile), JsonSerializer.Serialize(new State(position, Convert.ToBase64String(random.data<byte>().ToArray())), Json));
        foreach (var file in Directory.EnumerateFiles(unfinished))
            AtomicFile.Flush(file);
        Directory.Move(unfinished, path);
        foreach (var old in folder.Checkpoints().Skip(Kept))
        {
            Directory.Move(old, folder.Discarded(old));
            Directory.Delete(folder.Discarded(old), recursive: true);
        }
    }

    /// <exception cref="LabException">A file of it is broken or of another network.</exception>
    /// <param name="average">Of the network's weights; null: they are not averaged.</param>
    public static Position Load(string path, nn.Module network, nn.Module? average, OptimizerHelper optimizer)
    {
        try
        {
            var state = JsonSerializer.Deserialize<State>(File.ReadAllText(Path.Combine(path, PositionFile)), Json)
                ?? throw new JsonException("the position is empty");
            (average ?? network).LoadWeights(Path.Combine(path, WeightFile));
            if (average is not null)
                network.LoadWeights(Path.Combine(path, TrainedFile));
            optimizer.load_state_dict(Path.Combine(path, OptimizerFile));
            MoveToWeights(optimizer);
            using var random = tensor(Convert.FromBase64String(state.Random));
            set_rng_state(random);
            return state.Position;
        }
        catch (Exception failure) when (failure is JsonException or IOException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new LabException($"The checkpoint '{path}' cannot be read: {failure.Message} Delete that folder to go on from the one before.", failure);
        }
    }

    /// <summary>Where the newest checkpoint of a run stands; null: there is none.</summary>
    public static Position? LastPosition(RunFolder folder) => folder.Checkpoints() is [var newest, ..]
        ? JsonSerializer.Deserialize<State>(File.ReadAllText(Path.Combine(newest, PositionFile)), Json)?.Position
        : null;

    /// <summary>A state that is read into a new optimizer lies on the processor; the weights may not.</summary>
    private static void MoveToWeights(OptimizerHelper optimizer)
    {
        foreach (var (state, parameter) in optimizer.state_dict().State.Zip(optimizer.parameters()))
        {
            if (state is SGD.State { momentum_buffer: { } buffer } momentum && buffer.device_type != parameter.device_type)
                momentum.momentum_buffer = buffer.to(parameter.device).DetachFromDisposeScope();
            else if (state is not SGD.State && parameter.device_type != TorchSharp.DeviceType.CPU)
                state.to(parameter.device);
        }
    }

    private static void RequireFinite(nn.Module network, long iteration)
    {
        using var none = no_grad();
        foreach (var (name, value) in network.state_dict())
        {
            if (!value.is_floating_point())
                continue;
            using var sum = value.sum();
            if (!float.IsFinite(sum.to(ScalarType.Float32).item<float>()))
                throw new DivergenceException($"After {iteration:N0} iterations '{name}' holds values that are not numbers.");
        }
    }

    private sealed record State(Position Position, string Random);
}
