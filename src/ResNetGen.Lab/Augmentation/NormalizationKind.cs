namespace ResNetGen.Lab.Augmentation;

/// <summary>What is done to the values of an image, from 0 to 255, before a network sees them.</summary>
public enum NormalizationKind
{
    /// <summary>Divided by 255.</summary>
    None,

    /// <summary>Divided by 255, less the mean of the channel.</summary>
    Mean,

    /// <summary>Less the mean of the channel, divided by its standard deviation.</summary>
    MeanAndDeviation,

    /// <summary>As <see cref="MeanAndDeviation"/>, by the channels of ImageNet, whatever the images are: what torchvision's weights and most others are made for.</summary>
    ImageNet,

    /// <summary>
    /// Values from 0 to 255, less the mean of ImageNet's channels, blue first: what the authors' own ResNets were trained on in Caffe, Keras's by the name of <c>caffe</c>, and those of CNTK.
    /// </summary>
    Caffe,
}
