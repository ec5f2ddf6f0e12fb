Console.WriteLine($"{RivalYaml.Name} read {RivalYaml.Documents} documents; the network has {Neighbours.Digits.ParameterCount} parameters");
