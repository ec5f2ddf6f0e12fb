using ResNetGen;

namespace DetectionNeck;

/// <summary>The pyramid's levels, fine to coarse; each N x 256 x H/s x W/s. Disposing it disposes all of them.</summary>
internal readonly record struct Pyramid(Features<C256, S8> P3, Features<C256, S16> P4, Features<C256, S32> P5) : IDisposable
{
    public void Dispose()
    {
        P3.Dispose();
        P4.Dispose();
        P5.Dispose();
    }
}
