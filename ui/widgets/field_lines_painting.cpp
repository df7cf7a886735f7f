// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/field_lines_painting.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/type_colors.h"
#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int inset = 12;
constexpr double thin = 1.6;
constexpr double thick = 2.6;
constexpr double mostRise = 16; ///< of a line below its label
constexpr double faded = 0.3;
constexpr int branchColor = 3; ///< of the ten: what splits and joins is neither moved nor changed

QString tr(const char* text) {
    return QCoreApplication::translate("FieldLines", text);
}

enum class Strength { Faint, Usual, Strong };

class FieldLinesPainter {
public:
    FieldLinesPainter(QPainter& painter, const FieldPlaces& places, const FieldLinesLook& look, const QRect& dirty)
        : m_painter(painter)
        , m_places(places)
        , m_look(look)
        , m_dirty(dirty) { }

    void paint() {
        m_painter.fillRect(m_dirty, tokens().window);
        m_painter.setRenderHint(QPainter::Antialiasing);
        const auto& lines = m_places.picture().lines;
        for (const bool strong : {false, true})
            for (std::size_t at = 0; at < lines.size(); ++at)
                if (isSeen(lines[at]) && (strengthOf(at) == Strength::Strong) == strong)
                    paintLine(at);
        for (std::size_t at = 0; at < lines.size(); ++at)
            if (isSeen(lines[at]))
                paintWords(at);
        for (const PictureSide side : {PictureSide::Old, PictureSide::New})
            for (std::size_t at = 0; at < m_places.fields(side).size(); ++at)
                if (m_places.box({side, at}).intersects(m_dirty))
                    paintBox({side, at});
        paintDrawing();
        paintRest();
    }

private:
    bool isSeen(const PictureLine& line) const {
        const auto [top, bottom] = m_places.reach(line);
        return bottom >= m_dirty.top() && top <= m_dirty.bottom();
    }

    bool touches(const PictureLine& line, const std::optional<FieldSpot>& spot) const {
        return spot && (spot->side == PictureSide::Old ? line.from : line.to) == spot->at;
    }

    Strength strengthOf(std::size_t at) const {
        const PictureLine& line = m_places.picture().lines[at];
        const bool hovered = m_look.line == at || touches(line, m_look.hovered);
        if (hovered || (m_look.focus && touches(line, m_look.current)))
            return Strength::Strong;
        if (!m_look.step)
            return Strength::Usual;
        return std::find(line.steps.begin(), line.steps.end(), *m_look.step) == line.steps.end() ? Strength::Faint : Strength::Strong;
    }

    QColor shade(const QColor& color, Strength strength) const {
        return strength == Strength::Faint ? blend(tokens().window, color, faded) : color;
    }

    void paintLine(std::size_t at) {
        const PictureLine& line = m_places.picture().lines[at];
        if (!line.from || !line.to)
            return;
        const Strength strength = strengthOf(at);
        m_painter.strokePath(
            m_places.curve(line), QPen(shade(fateColor(line.fate), strength), strength == Strength::Strong ? thick : thin));
    }

    void paintWords(std::size_t at) {
        const PictureLine& line = m_places.picture().lines[at];
        const Strength strength = strengthOf(at);
        const QRect gap = m_places.gap().adjusted(inset, 0, -8, 0);
        if (!line.to) {
            const FieldSpot spot{PictureSide::Old, *line.from};
            const QRect row = m_places.box(spot);
            drawWords(QRect(gap.left(), row.top(), gap.width(), row.height()), QStringLiteral("\u2715 ") + lossWords(m_places.field(spot)),
                shade(tokens().removed, strength), Qt::AlignLeft);
        } else if (!line.from) {
            const QRect row = m_places.box({PictureSide::New, *line.to});
            drawWords(QRect(gap.left(), row.top(), gap.width(), row.height()), fromStored(line.label), shade(tokens().added, strength),
                Qt::AlignRight);
        } else if (!line.label.empty() && (line.labelShown || m_look.line == at)) {
            paintLabel(line, shade(tokens().muted, strength), gap);
        }
    }

    /// Over the line, as far as it rises below the words; beside a steep one on a ground of its own.
    void paintLabel(const PictureLine& line, const QColor& color, const QRect& gap) {
        const QString text = fromStored(line.label);
        const QFontMetrics metrics(textFont(TextStyle::Tiny));
        const double half = metrics.horizontalAdvance(text) / 2.0;
        const QPointF place = m_places.curvePlace(line, line.labelAt);
        const QPointF ahead = m_places.curvePlace(line, line.labelAt + 0.02) - place;
        const double rise = ahead.x() > 0 ? std::abs(ahead.y() / ahead.x()) * half : 0;
        const bool steep = rise > mostRise;
        const int bottom = static_cast<int>(place.y() - (steep ? -metrics.height() / 2.0 : rise + 1));
        const QRect row(gap.left(), bottom - metrics.height(), gap.width(), metrics.height());
        if (steep)
            return drawWords(row, text, color, Qt::AlignHCenter, static_cast<int>(place.x()));
        const int left = std::max(row.left(), static_cast<int>(place.x() - half));
        drawRowText(&m_painter, QRect(left, row.top(), static_cast<int>(2 * half) + 2, row.height()), text, {TextStyle::Tiny, color});
    }

    /// On a ground of its own, so that lines that cross do not strike them out.
    void drawWords(const QRect& room, const QString& text, const QColor& color, Qt::Alignment alignment, int middle = 0) {
        const QFontMetrics metrics(textFont(TextStyle::Tiny));
        const int width = std::min(room.width(), metrics.horizontalAdvance(text) + 2);
        int left = alignment == Qt::AlignRight ? room.right() + 1 - width : room.left();
        if (alignment == Qt::AlignHCenter)
            left = std::clamp(middle - width / 2, room.left(), std::max(room.left(), room.right() - width));
        const QRect area(left, room.center().y() - metrics.height() / 2, width, metrics.height());
        m_painter.fillRect(area.adjusted(-3, 1, 3, -1), tokens().window);
        drawRowText(&m_painter, area, text, {TextStyle::Tiny, color});
    }

    bool isEnd(const FieldSpot& spot) const {
        const auto& lines = m_places.picture().lines;
        if (m_look.line && touches(lines[*m_look.line], spot))
            return true;
        return m_look.step && std::any_of(lines.begin(), lines.end(), [&](const PictureLine& line) {
            return touches(line, spot) && std::find(line.steps.begin(), line.steps.end(), *m_look.step) != line.steps.end();
        });
    }

    QPen frameOf(const FieldSpot& spot) const {
        const bool current = m_look.current == spot && m_look.focus;
        if (current || m_look.drawnFrom == spot)
            return QPen(tokens().accent, 2);
        return QPen(isEnd(spot) || m_look.hovered == spot ? tokens().accent : tokens().line, 1);
    }

    /// The name of one of several events; the one whose steps are listed stands out.
    void paintHeading(const FieldSpot& spot, const QRect& box) {
        const PictureField& field = m_places.field(spot);
        const bool dropped = m_places.fields(PictureSide::New).size() == 1;
        if ((m_look.focus && m_look.current == spot) || m_look.hovered == spot) {
            m_painter.setPen(QPen(tokens().accent, 1));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        const QString text = dropped ? QStringLiteral("\u2715 ") + tr("no event: it is dropped") : fromStored(field.name);
        const bool chosen = !dropped && m_look.target == field.target;
        const QColor color = dropped ? tokens().removed : chosen ? tokens().accentText : tokens().text;
        drawRowText(&m_painter, box.adjusted(4, 0, -4, 0), text, {TextStyle::Strong, color, Qt::AlignLeft, Qt::ElideMiddle});
    }

    /// The name comes first; what is left for the kind may be too little for a word.
    static int roomForKind(const QString& kind, const QString& name, int width) {
        if (kind.isEmpty())
            return 0;
        const QFontMetrics metrics(textFont(TextStyle::Caption));
        const int left = width - QFontMetrics(textFont(TextStyle::Mono)).horizontalAdvance(name) - 10;
        const int wanted = metrics.horizontalAdvance(kind) + 1;
        return left >= std::min(wanted, metrics.horizontalAdvance(QStringLiteral("string"))) ? std::min(left, wanted) : 0;
    }

    void paintBox(const FieldSpot& spot) {
        const PictureField& field = m_places.field(spot);
        const QRect box = m_places.box(spot);
        if (field.heading)
            return paintHeading(spot, box);
        m_painter.setPen(frameOf(spot));
        m_painter.setBrush(field.folded > 0 ? tokens().window : field.added ? tokens().addedSoft : tokens().base);
        m_painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        const QRect room = box.adjusted(inset, 0, -10, 0);
        if (field.folded > 0) {
            drawRowText(&m_painter, room, foldedWords(field), {TextStyle::Caption, tokens().muted});
            return;
        }
        const QString kind = fromStored(field.kind);
        const int kindWidth = roomForKind(kind, fromStored(field.name), room.width());
        const QRect words(room.left(), room.top(), room.width() - (kindWidth == 0 ? 0 : kindWidth + 8), room.height());
        drawRowText(&m_painter, words, fromStored(field.name),
            {TextStyle::Mono, field.lost ? tokens().muted : tokens().text, Qt::AlignLeft, Qt::ElideMiddle});
        const QRect right(room.right() + 1 - kindWidth, room.top(), kindWidth, room.height());
        if (kindWidth > 0)
            drawRowText(&m_painter, right, kind,
                {TextStyle::Caption, field.added ? tokens().added : tokens().faint, Qt::AlignRight, Qt::ElideRight});
    }

    void paintDrawing() {
        if (!m_look.drawnFrom)
            return;
        const QRect from = m_places.box(*m_look.drawnFrom);
        const QPointF begin(from.right(), from.center().y());
        const double middle = (begin.x() + m_look.drawnTo.x()) / 2;
        QPainterPath path(begin);
        path.cubicTo({middle, begin.y()}, {middle, double(m_look.drawnTo.y())}, m_look.drawnTo);
        m_painter.strokePath(path, QPen(tokens().accent, 2, Qt::DashLine));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(tokens().accent);
        m_painter.drawEllipse(QPointF(m_look.drawnTo), 4, 4);
    }

    void paintRest() {
        const QRect note = m_places.noteArea();
        if (!note.isEmpty())
            drawRowText(&m_painter, note, noteWords(m_places.picture()), {TextStyle::Caption, tokens().muted});
        const QRect fold = m_places.foldArea();
        if (!fold.isEmpty())
            drawRowText(
                &m_painter, fold.adjusted(inset, 0, 0, 0), foldWords(m_places.picture()), {TextStyle::Caption, tokens().accentText});
    }

    QPainter& m_painter;
    const FieldPlaces& m_places;
    const FieldLinesLook& m_look;
    QRect m_dirty;
};

} // namespace

QColor fateColor(FieldFate fate) {
    switch (fate) {
    case FieldFate::Kept:
        return tokens().mark;
    case FieldFate::Copied:
    case FieldFate::Moved:
    case FieldFate::Derived:
        return tokens().accent;
    case FieldFate::Changed:
        return tokens().changed;
    case FieldFate::Joined:
    case FieldFate::Split:
        return typeColorAt(branchColor, tokens().dark);
    case FieldFate::Added:
        return tokens().added;
    case FieldFate::Lost:
        break;
    }
    return tokens().removed;
}

QString lossWords(const PictureField& lost) {
    if (lost.share <= 0)
        return tr("removed");
    return tr("removed: %1 of events lose a value").arg(fromStored(shareText(lost.share)));
}

QString foldedWords(const PictureField& folded) {
    return tr("%1 fields unchanged").arg(groupedNumber(static_cast<std::int64_t>(folded.folded)));
}

QString noteWords(const FieldPicture& picture) {
    if (picture.events == 0)
        return tr("No stored event of this version: the fields are those that the steps name.");
    return picture.cut ? tr("There are more fields than are shown.") : QString();
}

QString foldWords(const FieldPicture& picture) {
    return tr("Fold %1 unchanged fields").arg(groupedNumber(static_cast<std::int64_t>(picture.unchanged)));
}

void paintStale(QPainter& painter, const QRect& area) {
    QColor veil = tokens().window;
    veil.setAlphaF(0.55F);
    painter.fillRect(area, veil);
    painter.fillRect(area, QBrush(blend(tokens().window, tokens().mark, 0.25), Qt::BDiagPattern));
}

void paintFieldLines(QPainter& painter, const FieldPlaces& places, const FieldLinesLook& look, const QRect& dirty) {
    FieldLinesPainter(painter, places, look, dirty).paint();
}

} // namespace leftfold::ui
