interface Source {
  alt_text: string;
  image_url?: string;
  slack_file?: { url?: string };
}

/** A picture by its address; its description where the local workspace has none to load. */
export function Picture({ of, className }: { of: object; className: string }) {
  const { alt_text, image_url, slack_file } = of as Source;
  const address = image_url ?? slack_file?.url;
  if (!address) return <span className="unsupported">{alt_text}</span>;
  return <img className={className} src={address} alt={alt_text} loading="lazy" />;
}
