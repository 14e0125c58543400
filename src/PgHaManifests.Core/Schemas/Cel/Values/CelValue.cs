using System.Globalization;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>One value of the expression language. Scalars live in the struct itself, so that evaluation seldom allocates.</summary>
internal readonly struct CelValue
{
    private readonly object? reference;
    private readonly long bits;
    private readonly int extra;
    private readonly short zone;

    private CelValue(CelKind kind, long bits, object? reference, int extra = 0, short zone = 0)
    {
        Kind = kind;
        this.bits = bits;
        this.reference = reference;
        this.extra = extra;
        this.zone = zone;
    }

    public static readonly CelValue Null = new(CelKind.Null, 0, null);
    public static readonly CelValue True = new(CelKind.Bool, 1, null);
    public static readonly CelValue False = new(CelKind.Bool, 0, null);
    public static readonly CelValue NoSuchOverload = Error("no such overload");
    public static readonly CelValue None = new(CelKind.Optional, 0, null);

    public CelKind Kind { get; }

    public bool IsError => Kind == CelKind.Error;
    public bool IsTrue => Kind == CelKind.Bool && bits != 0;
    public bool IsFalse => Kind == CelKind.Bool && bits == 0;
    public bool IsNumber => Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    /// <summary>The error is a gap of this engine, not a failure that the server would see too.</summary>
    public bool IsNotEvaluable => Kind == CelKind.Error && bits != 0;

    public bool AsBool => bits != 0;
    public long AsInt => bits;
    public ulong AsUint => unchecked((ulong)bits);
    public double AsDouble => BitConverter.Int64BitsToDouble(bits);
    public string AsString => (string)reference!;
    public byte[] AsBytes => (byte[])reference!;
    public CelList AsList => (CelList)reference!;
    public CelMap AsMap => (CelMap)reference!;
    public string ErrorText => (string)reference!;

    /// <summary>A duration in nanoseconds.</summary>
    public long Nanoseconds => bits;

    public CelTime AsTime => new(bits, extra, zone);

    /// <summary>Name of the type that a type value stands for.</summary>
    public string TypeName => (string)reference!;

    /// <summary>The value of a library type, such as a parsed URL.</summary>
    public T As<T>()
        where T : class => (T)reference!;

    public bool HasValue => reference is not null;

    /// <summary>What an optional holds.</summary>
    public CelValue Held => ((Box)reference!).Value;

    public static CelValue Of(bool value) => value ? True : False;
    public static CelValue Of(long value) => new(CelKind.Int, value, null);
    public static CelValue Of(ulong value) => new(CelKind.Uint, unchecked((long)value), null);
    public static CelValue Of(double value) => new(CelKind.Double, BitConverter.DoubleToInt64Bits(value), null);
    public static CelValue Of(string value) => new(CelKind.String, 0, value);
    public static CelValue Of(byte[] value) => new(CelKind.Bytes, 0, value);
    public static CelValue Of(CelList value) => new(CelKind.List, 0, value);
    public static CelValue Of(CelMap value) => new(CelKind.Map, 0, value);
    public static CelValue Of(CelTime value) => new(CelKind.Timestamp, value.Seconds, null, value.Nanoseconds, value.OffsetMinutes);
    public static CelValue OfDuration(long nanoseconds) => new(CelKind.Duration, nanoseconds, null);
    public static CelValue OfType(string name) => new(CelKind.Type, 0, name);
    public static CelValue OfObject(CelKind kind, object value) => new(kind, 0, value);
    public static CelValue Some(CelValue value) => new(CelKind.Optional, 0, new Box(value));
    public static CelValue Error(string text) => new(CelKind.Error, 0, text);

    /// <summary>An error that only says what this engine cannot do; whoever gets it counts it instead of refusing the object.</summary>
    public static CelValue NotEvaluable(string text) => new(CelKind.Error, 1, text);

    /// <summary>The value as a message may show it.</summary>
    public override string ToString() => Kind switch
    {
        CelKind.Error => $"error: {reference}",
        CelKind.Null => "null",
        CelKind.Bool => AsBool ? "true" : "false",
        CelKind.Int => bits.ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => AsUint.ToString(CultureInfo.InvariantCulture),
        CelKind.Double => CelNumbers.Text(AsDouble),
        CelKind.String or CelKind.Type => (string)reference!,
        CelKind.Timestamp => AsTime.ToString(),
        CelKind.Duration => CelDuration.Text(bits),
        _ => Kind.ToString(),
    };

    private sealed class Box(CelValue value)
    {
        public CelValue Value { get; } = value;
    }
}
