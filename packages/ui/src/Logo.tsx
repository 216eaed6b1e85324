/** The product's mark. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden style={{ flex: 'none' }}>
      <rect x="1.5" y="1.5" width="9.5" height="9.5" rx="2.5" fill="#2F50C9" />
      <circle cx="17.8" cy="6.2" r="4.8" fill="#E5512F" />
      <rect x="1.5" y="13" width="9.5" height="9.5" rx="2.5" fill="#8CA0EA" />
      <rect x="13" y="13" width="9.5" height="9.5" rx="2.5" fill="#2F50C9" />
    </svg>
  );
}
