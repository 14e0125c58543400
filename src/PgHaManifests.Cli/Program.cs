Console.WriteLine("pgha");
