using PgHaManifests.Core.Schemas.Cel.Types;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>The names an expression may use at one place, each with its slot in the frame.</summary>
internal sealed class CelScope
{
    private readonly List<(string Name, CelType Type)> variables = [];

    /// <summary>How many slots an evaluation needs.</summary>
    public int Slots { get; private set; }

    public int Count => variables.Count;

    /// <summary>Declares a name until it is popped; it hides an earlier one.</summary>
    public int Push(string name, CelType type)
    {
        variables.Add((name, type));
        Slots = Math.Max(Slots, variables.Count);
        return variables.Count - 1;
    }

    public void PopTo(int count) => variables.RemoveRange(count, variables.Count - count);

    /// <summary>The slot of the innermost variable of that name; -1 where there is none.</summary>
    public int Find(string name, out CelType type)
    {
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            if (variables[i].Name != name)
                continue;
            type = variables[i].Type;
            return i;
        }
        type = CelType.Dyn;
        return -1;
    }
}
