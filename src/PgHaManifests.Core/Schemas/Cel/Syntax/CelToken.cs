using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Syntax;

internal enum CelTokenKind
{
    End,
    Identifier,
    Literal,
    Symbol,
}

/// <summary>One token. <see cref="Text"/> is an identifier or a symbol, <see cref="Value"/> what a literal stands for.</summary>
/// <param name="Position">Place in the expression, from 0.</param>
internal readonly record struct CelToken(CelTokenKind Kind, int Position, string Text, CelValue Value = default)
{
    public bool Is(string symbol) => Kind == CelTokenKind.Symbol && Text == symbol;

    /// <summary>A number without sign, to which a minus before it belongs.</summary>
    public bool IsSignable => Kind == CelTokenKind.Literal && Text.Length > 0;
}

/// <summary>Why an expression is none, or does not fit its types.</summary>
/// <param name="Position">Place in the expression, from 0.</param>
/// <param name="IsLimit">The expression may be a good one, only this engine cannot take it.</param>
internal sealed record CelProblem(int Position, string Message, bool IsLimit = false)
{
    public override string ToString() => $"{Message} (at character {Position + 1})";
}
