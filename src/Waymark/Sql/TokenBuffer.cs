using System.Runtime.CompilerServices;

namespace Waymark.Sql;

/// <summary>A list of tokens whose memory is used again.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens = new Token[256];

    /// <summary>How many tokens there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The tokens; the last one is <see cref="TokenKind.End"/> once <see cref="Close"/> was called.</summary>
    internal ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Whether one of the tokens is none that the dialect knows.</summary>
    internal bool HasInvalid { get; private set; }

    /// <summary>Forgets the tokens.</summary>
    internal void Clear()
    {
        Count = 0;
        HasInvalid = false;
    }

    /// <summary>The place after the last token: what is written there is part of the list once it is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref Token Next()
    {
        if ((uint)Count >= (uint)_tokens.Length)
        {
            Grow();
        }

        return ref _tokens[Count];
    }

    /// <summary>The places after the last token, of which there is always one.</summary>
    internal Span<Token> Free
    {
        get
        {
            if (Count == _tokens.Length)
            {
                Grow();
            }

            return _tokens.AsSpan(Count);
        }
    }

    /// <summary>Keeps tokens that were written to <see cref="Free"/>, none of them invalid.</summary>
    internal void Keep(int count) => Count += count;

    /// <summary>Keeps the token that was written to <see cref="Next"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Keep()
    {
        HasInvalid |= _tokens[Count].Kind == TokenKind.Invalid;
        Count++;
    }

    /// <summary>Adds a token.</summary>
    internal void Add(in Token token)
    {
        Next() = token;
        Keep();
    }

    /// <summary>Ends the list with a token that has no length.</summary>
    /// <param name="offset">Where the text ends.</param>
    internal void Close(int offset) => Add(new Token(offset, 0, TokenKind.End));

    private void Grow() => Array.Resize(ref _tokens, Count * 2);
}
