namespace ResNetGen.Lab.Data;

public static class Datasets { public static Dataset Load(string reference, string dataRoot) => throw new LabException(reference + dataRoot); }
