interface Props {
  page: number;
  pages: number;
  onGo: (page: number) => void;
}

/** Leafing through a long table. */
export function TablePages({ page, pages, onGo }: Props) {
  return (
    <div className="table__pages">
      <button type="button" className="button" disabled={page === 0} onClick={() => onGo(page - 1)}>
        Previous
      </button>
      <span>
        Page {page + 1} of {pages}
      </span>
      <button type="button" className="button" disabled={page >= pages - 1} onClick={() => onGo(page + 1)}>
        Next
      </button>
    </div>
  );
}
