using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>
/// Gives the same string for the same short text: manifests repeat their keys and many values thousands of times. A table of fixed size,
/// filled without locks: losing a race costs a string, nothing else.
/// </summary>
internal static class KnownText
{
    private const int MaxLength = 40;
    private const int Size = 4096;
    private static readonly string?[] Table = new string?[Size];

    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > MaxLength)
            return text.ToString();
        ref var slot = ref Table[Hash(text) % Size];
        var known = slot;
        if (known is not null && text.SequenceEqual(known))
            return known;
        return slot = text.ToString();
    }

    /// <summary>Takes the first, the middle and the last four characters, which is all of a usual key.</summary>
    private static uint Hash(ReadOnlySpan<char> text)
    {
        if (text.Length < 4)
            return (((text[0] * 31u) + text[text.Length / 2]) * 31u) + text[^1];
        var bytes = MemoryMarshal.AsBytes(text);
        var mixed = BinaryPrimitives.ReadUInt64LittleEndian(bytes)
            + (BinaryPrimitives.ReadUInt64LittleEndian(bytes[((text.Length / 2) - 2 << 1)..]) * 0x9E3779B97F4A7C15)
            + (BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]) * 0xC2B2AE3D27D4EB4F) + (ulong)text.Length;
        return (uint)((mixed * 0x9E3779B97F4A7C15) >> 40);
    }
}
