using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>
/// One operation of the network with its shapes, C x H x W without the batch, and all that is known of a kind of layer without a target.
/// Every member is abstract: a new kind answers every question, or it does not compile.
/// </summary>
/// <param name="Name">Its name in the state dict where it has one (<c>layer1.0.conv1</c>), else what it does there (<c>layer1.0.relu</c>).</param>
public abstract record Layer(string Name, FeatureShape Input, FeatureShape Output)
{
    /// <summary>Trainable parameters; null: not known.</summary>
    public virtual long? Parameters
    {
        get
        {
            var count = 0L;
            foreach (var entry in State)
            {
                if (entry.IsParameter)
                    count = checked(count + entry.Elements);
            }

            return count;
        }
    }

    /// <summary>Multiply-adds of convolutions and fully connected layers for one input; everything else counts nothing. Null: not known.</summary>
    public abstract long? MultiplyAdds { get; }

    /// <summary>Parameters and buffers in PyTorch's order; none where <see cref="IsOpaque"/>.</summary>
    public abstract IEnumerable<StateEntry> State { get; }

    /// <summary>The kind's name in data, such as a user's template reads: <c>batch_norm</c>.</summary>
    public abstract string KindName { get; }

    /// <summary>What it does, in the words of the papers' tables: <c>3x3, 64, stride 2</c>, <c>max pool 3x3, stride 2</c>, <c>batch norm</c>.</summary>
    public abstract string Operation { get; }

    /// <summary>How it is drawn.</summary>
    public abstract LayerLabel Label { get; }

    /// <summary>The pixels of its input that a pixel of its output depends on; null: all of them. What a mean over a channel adds in attention is left out.</summary>
    public abstract Window? Window { get; }

    /// <summary>The bytes of its feature maps, for one image.</summary>
    public abstract LayerMemory Memory { get; }

    /// <summary>What two layers have in common that one class of blocks can write: the kind, and all but <see cref="Numbers"/>.</summary>
    public abstract string Structure { get; }

    /// <summary>What may differ between two blocks of one class: arguments of the block's constructor. Layers of one structure have the same ones in the same order.</summary>
    public abstract EquatableArray<LayerNumber> Numbers { get; }

    /// <summary>It does nothing here, and has its place because another block of the stage has such a layer: drawings and layer tables leave it out.</summary>
    public virtual bool IsIdle => false;

    /// <summary>What it is made of is not known, only what it takes and gives: its state, its memory, and how far a pixel of its output sees.</summary>
    public virtual bool IsOpaque => false;

    /// <summary>Calls the visitor's method for this kind.</summary>
    public abstract TResult Accept<TResult>(ILayerVisitor<TResult> visitor);
}
