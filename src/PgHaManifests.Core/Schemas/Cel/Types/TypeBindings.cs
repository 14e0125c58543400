namespace PgHaManifests.Core.Schemas.Cel.Types;

/// <summary>What the type variables of one expression stand for, and which type fits which.</summary>
internal sealed class TypeBindings
{
    private readonly List<CelType?> bound = [];

    public CelTypeVariable NewVariable()
    {
        bound.Add(null);
        return new CelTypeVariable(bound.Count - 1);
    }

    /// <summary>Whether a value of one type may stand where the other is asked for; binds variables when it may.</summary>
    public bool Fits(CelType actual, CelType wanted)
    {
        var before = bound.ToArray();
        if (Unify(actual, wanted))
            return true;
        Restore(before);
        return false;
    }

    public bool FitsAll(IReadOnlyList<CelType> actual, IReadOnlyList<CelType> wanted)
    {
        if (actual.Count != wanted.Count)
            return false;
        var before = bound.ToArray();
        for (var i = 0; i < actual.Count; i++)
        {
            if (Unify(actual[i], wanted[i]))
                continue;
            Restore(before);
            return false;
        }
        return true;
    }

    // Variables made since stay known, unbound.
    private void Restore(CelType?[] before)
    {
        for (var i = 0; i < bound.Count; i++)
            bound[i] = i < before.Length ? before[i] : null;
    }

    private bool Unify(CelType one, CelType other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (other is CelTypeVariable wanted && bound[wanted.Number] is { } wantedNow)
            return UnifyBound(wanted, wantedNow, one);
        if (one is CelTypeVariable given && bound[given.Number] is { } givenNow)
            return UnifyBound(given, givenNow, other);
        if (other is CelTypeVariable || one is CelTypeVariable)
            return other is CelTypeVariable free ? Bind(free, one) : Bind((CelTypeVariable)one, other);
        if (one.IsDyn || other.IsDyn)
            return true;
        if (one.Kind == CelTypeKind.Null || other.Kind == CelTypeKind.Null)
            return one.Kind == other.Kind || IsNullable(one.Kind == CelTypeKind.Null ? other : one);
        if (one.Kind != other.Kind)
            return false;
        return one.Kind switch
        {
            CelTypeKind.Type => true,
            CelTypeKind.Object => ReferenceEquals(((CelObjectType)one).Shape, ((CelObjectType)other).Shape),
            CelTypeKind.List or CelTypeKind.Map or CelTypeKind.Opaque => one.Name == other.Name && UnifyAll(one.Parameters, other.Parameters),
            _ => true,
        };
    }

    // A bound variable takes the more general of its type and the new one: dyn beside int makes it dyn.
    private bool UnifyBound(CelTypeVariable variable, CelType now, CelType type)
    {
        if (!Unify(type, now))
            return false;
        if (!ReferenceEquals(Follow(type), variable) && IsLessSpecific(type, now) && !Occurs(variable, type))
            bound[variable.Number] = type;
        return true;
    }

    private bool UnifyAll(CelType[] one, CelType[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (!Unify(one[i], other[i]))
                return false;
        }
        return true;
    }

    // Null may stand for an object, a library's value, a timestamp or a duration; not for a plain scalar, list or map.
    private static bool IsNullable(CelType type) =>
        type.Kind is CelTypeKind.Object or CelTypeKind.Opaque or CelTypeKind.Timestamp or CelTypeKind.Duration;

    private CelType Follow(CelType type)
    {
        while (type is CelTypeVariable variable && bound[variable.Number] is { } next)
            type = next;
        return type;
    }

    private bool Bind(CelTypeVariable variable, CelType type)
    {
        if (Occurs(variable, type))
            return false;
        bound[variable.Number] = type;
        return true;
    }

    private bool Occurs(CelTypeVariable variable, CelType type)
    {
        type = Follow(type);
        return ReferenceEquals(type, variable) || Array.Exists(type.Parameters, parameter => Occurs(variable, parameter));
    }

    /// <summary>The type with every bound variable replaced; unbound ones stay, or become dyn.</summary>
    public CelType Resolve(CelType type, bool unboundToDyn = false)
    {
        type = Follow(type);
        if (type is CelTypeVariable)
            return unboundToDyn ? CelType.Dyn : type;
        if (type.Parameters.Length == 0)
            return type;
        var parameters = Array.ConvertAll(type.Parameters, parameter => Resolve(parameter, unboundToDyn));
        return new CelType(type.Kind, type.Name, parameters);
    }

    /// <summary>A declared type with its parameters replaced by fresh variables; the same parameter gets the same variable.</summary>
    public CelType Instantiate(CelType declared, Dictionary<string, CelTypeVariable> variables)
    {
        if (declared.Kind == CelTypeKind.Parameter)
        {
            if (!variables.TryGetValue(declared.Name, out var variable))
                variables[declared.Name] = variable = NewVariable();
            return variable;
        }
        if (declared.Parameters.Length == 0)
            return declared;
        return new CelType(declared.Kind, declared.Name, Array.ConvertAll(declared.Parameters, parameter => Instantiate(parameter, variables)));
    }

    /// <summary>The type of a literal's elements that holds both: dyn where they do not go together.</summary>
    public CelType Join(CelType? previous, CelType next)
    {
        if (previous is null)
            return next;
        if (!Fits(previous, next))
            return CelType.Dyn;
        return IsLessSpecific(previous, next) ? previous : next;
    }

    // Whether the first admits at least what the second does.
    private bool IsLessSpecific(CelType one, CelType other)
    {
        one = Follow(one);
        other = Follow(other);
        if (one.IsDyn || one is CelTypeVariable)
            return true;
        if (other.IsDyn || other is CelTypeVariable || one.Kind != other.Kind || one.Name != other.Name)
            return false;
        for (var i = 0; i < one.Parameters.Length; i++)
        {
            if (!IsLessSpecific(one.Parameters[i], other.Parameters[i]))
                return false;
        }
        return true;
    }

    /// <summary>Whether two types are the same, variables followed.</summary>
    public bool Same(CelType one, CelType other)
    {
        one = Follow(one);
        other = Follow(other);
        if (ReferenceEquals(one, other))
            return true;
        if (one.Kind != other.Kind || one.Name != other.Name || one is CelTypeVariable or CelObjectType || one.Parameters.Length != other.Parameters.Length)
            return false;
        for (var i = 0; i < one.Parameters.Length; i++)
        {
            if (!Same(one.Parameters[i], other.Parameters[i]))
                return false;
        }
        return true;
    }
}
