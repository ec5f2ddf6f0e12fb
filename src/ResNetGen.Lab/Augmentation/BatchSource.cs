using System.Collections.Concurrent;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation;

/// <summary>Prepares the batches of an epoch on a thread of its own, a few ahead of the one that is used.</summary>
public sealed class BatchSource : IDisposable
{
    private const int Ahead = 3;

    /// <summary>Bytes of batches that wait: photographs are larger than what is read into memory.</summary>
    private const long MostAhead = 1L << 28;

    /// <summary>Of a batch whose size nobody has chosen: 256 MB of float32.</summary>
    private const int UsualNumbers = 1 << 26;

    private readonly BlockingCollection<Batch> ready;

    private readonly ConcurrentBag<Batch> used = [];

    private readonly ConcurrentBag<ImagePreparation> copies = [];

    private readonly CancellationTokenSource stop = new();

    private readonly Task preparing;

    /// <param name="order">Which images, in which order.</param>
    /// <param name="batch">Images of a batch; the last one may have fewer.</param>
    /// <param name="first">The batch to begin with, where a run goes on in the middle of an epoch.</param>
    /// <exception cref="LabException">A batch does not fit into one array.</exception>
    public BatchSource(ImageSet images, int[] order, ImagePreparation preparation, int batch, int seed, int epoch, int first = 0)
    {
        batch = Math.Clamp(batch, 1, Math.Max(1, order.Length));
        RequireRoom(batch, preparation.Size);
        ready = new((int)Math.Clamp(MostAhead / ((long)batch * preparation.Size.Length * sizeof(float)), 1, Ahead));
        preparing = Task.Factory.StartNew(
            () => Prepare(images, order, preparation, batch, seed, epoch, first), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The batches in order; one is valid until the next is asked for.</summary>
    public IEnumerable<Batch> Batches()
    {
        foreach (var batch in ready.GetConsumingEnumerable())
        {
            yield return batch;
            used.Add(batch);
        }

        preparing.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        stop.Cancel();
        ((IAsyncResult)preparing).AsyncWaitHandle.WaitOne();
        ready.Dispose();
        stop.Dispose();
    }

    /// <exception cref="LabException">A batch of so many images does not fit into one array.</exception>
    internal static void RequireRoom(int images, ImageSize size)
    {
        if ((long)images * size.Length > Array.MaxLength)
            throw new LabException($"A batch of {images:N0} images of {size} does not fit into one array: {Array.MaxLength / size.Length:N0} of them do. Take a smaller batch, or smaller images.");
    }

    /// <summary>Images of a batch whose size nobody has chosen: fewer where they are large.</summary>
    internal static int Usual(int most, ImageSize size) => Math.Clamp(UsualNumbers / size.Length, 1, most);

    private void Prepare(ImageSet images, int[] order, ImagePreparation preparation, int size, int seed, int epoch, int first)
    {
        try
        {
            for (var start = first * size; start < order.Length; start += size)
            {
                var batch = Fill(images, order.AsSpan(start, Math.Min(size, order.Length - start)), preparation, size, seed, epoch);
                ready.Add(batch, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The one who asked for batches has left.
        }
        finally
        {
            ready.CompleteAdding();
        }
    }

    private Batch Fill(ImageSet images, ReadOnlySpan<int> indices, ImagePreparation preparation, int size, int seed, int epoch)
    {
        var length = preparation.Size.Length;
        var batch = used.TryTake(out var old) ? old with { Count = indices.Length } : new(new float[size * length], new long[size], indices.Length);
        if (images.ArePhotos)
        {
            Decode(images, indices.ToArray(), preparation, batch, seed, epoch);
            return batch;
        }

        for (var i = 0; i < indices.Length; i++)
        {
            preparation.Write(images, indices[i], batch.Images.AsSpan(i * length, length), ImageRandom.For(seed, epoch, indices[i]));
            batch.Labels[i] = images.Labels[indices[i]];
        }

        return batch;
    }

    /// <summary>On all cores: what becomes of an image depends on seed, epoch and image alone, and not on who prepares it.</summary>
    private void Decode(ImageSet images, int[] indices, ImagePreparation preparation, Batch batch, int seed, int epoch)
    {
        var length = preparation.Size.Length;
        DecodingThreads.For(
            indices.Length,
            stop.Token,
            () => copies.TryTake(out var copy) ? copy : preparation.Copy(),
            (i, own) =>
            {
                own.Write(images, indices[i], batch.Images.AsSpan(i * length, length), ImageRandom.For(seed, epoch, indices[i]));
                batch.Labels[i] = images.Labels[indices[i]];
            },
            copies.Add);
    }
}
