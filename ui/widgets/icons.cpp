// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace leftfold::ui {

namespace {

QColor themed(IconColor color) {
    const Tokens& t = tokens();
    switch (color) {
    case IconColor::Text:
        return t.text;
    case IconColor::Muted:
        return t.muted;
    case IconColor::Mark:
        return t.mark;
    case IconColor::Accent:
        return t.accent;
    case IconColor::OnAccent:
        return t.onAccent;
    case IconColor::Added:
        return t.added;
    case IconColor::Changed:
        return t.changed;
    case IconColor::Removed:
        return t.removed;
    }
    return t.text;
}

QString path(const QString& name) {
    return QStringLiteral(":/leftfold/icons/%1.svg").arg(name);
}

/// The drawing with its `currentColor` filled in; Qt's renderer knows no style from outside.
QByteArray colored(const QString& name, const QColor& color) {
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap render(const QString& name, const QSize& pixels, const QColor& color) {
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(colored(name, color));
    if (!renderer.isValid())
        return pixmap;
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    return pixmap;
}

QPixmap cached(const QString& name, const QSize& pixels, const QColor& color) {
    const QString key = QStringLiteral("leftfold/%1/%2x%3/%4").arg(name).arg(pixels.width()).arg(pixels.height()).arg(color.rgba());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, pixels, color);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(QString name, IconColor color)
        : m_name(std::move(name))
        , m_color(color) { }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const int size = std::min(rect.width(), rect.height());
        drawIcon(painter, m_name, rect, size, colorFor(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return cached(m_name, size, colorFor(mode)); }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }
    QString iconName() override { return m_name; }

private:
    QColor colorFor(QIcon::Mode mode) const { return mode == QIcon::Disabled ? blend(tokens().base, tokens().mark, 0.6) : themed(m_color); }

    QString m_name;
    IconColor m_color;
};

} // namespace

QIcon icon(const QString& name, IconColor color) {
    return QIcon(new ThemedIconEngine(name, color));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio) {
    QPixmap pixmap = cached(name, QSize(size, size) * devicePixelRatio, color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void drawIcon(QPainter* painter, const QString& name, const QRect& rect, int size, const QColor& color) {
    const QPixmap pixmap = iconPixmap(name, size, color, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap);
}

bool hasIcon(const QString& name) {
    return QFile::exists(path(name));
}

} // namespace leftfold::ui
