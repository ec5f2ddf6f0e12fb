namespace ResNetGen.Lab.Explaining;

/// <summary>How an activation map is computed.</summary>
internal enum ActivationMethod
{
    /// <summary>
    /// The class's weights over the channels of the last feature map (arXiv:1512.04150). Exact for a head that averages the map and has one fully connected layer: the mean of the
    /// map and the layer's bias are the score.
    /// </summary>
    Cam,

    /// <summary>The gradients of the score, averaged over the map, over its channels; what speaks against the class is left out (arXiv:1610.02391). For any head.</summary>
    GradCam,
}
