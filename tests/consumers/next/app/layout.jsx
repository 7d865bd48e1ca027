export const metadata = { title: "Next", icons: "data:," };

export default function Layout({ children }) {
  return (
    <html lang="zh-HK">
      <body>{children}</body>
    </html>
  );
}
