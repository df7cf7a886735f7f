// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/member_form.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/text_label.h"
#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

bool hasLines(const StepField& field) {
    return field.kind == StepFieldKind::Paths || field.kind == StepFieldKind::Code
        || (field.kind == StepFieldKind::Json && (field.member == "values" || field.member == "steps"));
}

int lineCount(const StepField& field) {
    return field.kind == StepFieldKind::Code ? 8 : 3;
}

} // namespace

MemberForm::MemberForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_paths(new QStringListModel(this)) {
    m_form->setContentsMargins(14, 8, 14, 8);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(6);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    connect(&Theme::instance(), &Theme::changed, this, &MemberForm::follow);
}

/// Another theme has other fonts: the fields are made again.
void MemberForm::follow() {
    if (!m_kind)
        return;
    const StepKind* kind = std::exchange(m_kind, nullptr);
    show(*kind, m_object, JsonPointer(m_place));
}

MemberForm::~MemberForm() {
    letGo();
}

/// A field that loses the focus because it goes away has not been left by anybody.
void MemberForm::letGo() {
    for (const Editor& editor : m_editors) {
        editor.widget->disconnect(this);
        editor.widget->removeEventFilter(this);
    }
}

void MemberForm::clear() {
    letGo();
    m_kind = nullptr;
    m_place = {};
    m_editors.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
}

void MemberForm::setPaths(const QStringList& paths) {
    m_paths->setStringList(paths);
}

void MemberForm::focusFirst() {
    if (m_editors.empty())
        return;
    const auto missing = std::ranges::find_if(
        m_editors, [this](const Editor& editor) { return !editor.field.optional && !m_object.find(editor.field.member); });
    (missing == m_editors.end() ? m_editors.front() : *missing).widget->setFocus();
}

void MemberForm::followDocument(const Value& root, std::span<const JsonPointer> places) {
    if (!m_drafts.empty())
        m_drafts.follow(root, places);
}

void MemberForm::show(const StepKind& kind, const Value& object, const JsonPointer& place) {
    const QScopedValueRollback showing(m_showing, true);
    const bool samePlace = m_kind == &kind && m_place == place;
    if (m_kind != &kind)
        build(kind);
    m_object = object;
    m_place = place;
    for (Editor& editor : m_editors) {
        if (const QString* draft = m_drafts.find(place, object, editor.field.member)) {
            QString problem;
            const auto typed = withMember(object, editor.field, *draft, problem);
            if (editor.text() != *draft)
                editor.setText(*draft);
            tell(editor, typed ? QString() : problem);
            continue;
        }
        tell(editor, {});
        QString problem;
        const auto typed = withMember(object, editor.field, editor.text(), problem);
        if (samePlace && typed && *typed == object && editor.widget->hasFocus())
            continue;
        if (editor.text() != memberText(object, editor.field))
            editor.setText(memberText(object, editor.field));
    }
}

void MemberForm::tell(const Editor& editor, const QString& problem) {
    editor.problem->setText(problem);
    editor.problem->setVisible(!problem.isEmpty());
    editor.widget->setAccessibleDescription(problem.isEmpty() ? editor.field.hint : problem);
}

/// Lines have no word of their own for being left.
bool MemberForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && !m_showing)
        Q_EMIT finished();
    return QWidget::eventFilter(watched, event);
}

void MemberForm::build(const StepKind& kind) {
    clear();
    m_kind = &kind;
    for (const StepField& field : kind.fields)
        addField(field);
}

void MemberForm::addField(const StepField& field) {
    Editor editor;
    editor.field = field;
    if (field.kind == StepFieldKind::Choice)
        makeChoice(editor);
    else if (field.kind == StepFieldKind::Flag)
        makeFlag(editor);
    else if (hasLines(field))
        makeLines(editor);
    else
        makeLine(editor);
    editor.widget->setObjectName(QStringLiteral("member_") + QString::fromStdString(field.member));
    editor.widget->setAccessibleName(field.label);
    editor.widget->setToolTip(field.hint);
    editor.problem = new TextLabel(TextStyle::Caption, TextColor::Removed);
    editor.problem->setWordWrap(true);
    editor.problem->hide();
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(editor.widget);
    column->addWidget(editor.problem);
    m_form->addRow(new TextLabel(field.label, TextStyle::Body, TextColor::Muted), column);
    m_editors.push_back(std::move(editor));
}

void MemberForm::makeLine(Editor& editor) {
    auto* line = new QLineEdit;
    line->setPlaceholderText(editor.field.hint);
    if (editor.field.kind != StepFieldKind::Text)
        line->setFont(textFont(TextStyle::Mono));
    if (editor.field.kind == StepFieldKind::Path) {
        auto* completer = new QCompleter(m_paths, line);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->popup()->setObjectName(QStringLiteral("completions"));
        line->setCompleter(completer);
    }
    editor.widget = line;
    editor.text = [line] { return line->text(); };
    editor.setText = [line](const QString& text) { line->setText(text); };
    connect(line, &QLineEdit::textChanged, this, [this, index = m_editors.size()] { take(index); });
    connect(line, &QLineEdit::editingFinished, this, &MemberForm::finished);
}

void MemberForm::makeLines(Editor& editor) {
    auto* lines = new QPlainTextEdit;
    lines->setPlaceholderText(editor.field.hint);
    lines->setFont(textFont(TextStyle::Mono));
    lines->setTabChangesFocus(editor.field.kind != StepFieldKind::Code);
    lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    lines->setFixedHeight(QFontMetrics(lines->font()).lineSpacing() * lineCount(editor.field) + 18);
    editor.widget = lines;
    editor.text = [lines] { return lines->toPlainText(); };
    editor.setText = [lines](const QString& text) { lines->setPlainText(text); };
    lines->installEventFilter(this);
    connect(lines, &QPlainTextEdit::textChanged, this, [this, index = m_editors.size()] { take(index); });
}

void MemberForm::makeChoice(Editor& editor) {
    auto* box = new ChoiceBox;
    for (const QString& choice : editor.field.choices)
        box->addItem(choice.isEmpty() ? tr("not said") : choice, choice);
    editor.widget = box;
    editor.text = [box] { return box->currentData().toString(); };
    editor.setText = [box](const QString& text) { box->setCurrentIndex(box->findData(text)); };
    box->setPlaceholderText(tr("choose…"));
    box->setCurrentIndex(-1);
    connect(box, &QComboBox::currentIndexChanged, this, [this, index = m_editors.size()] { take(index); });
    connect(box, &QComboBox::activated, this, &MemberForm::finished);
}

void MemberForm::makeFlag(Editor& editor) {
    auto* box = new QCheckBox(editor.field.hint);
    editor.widget = box;
    editor.text = [box] { return box->isChecked() ? QStringLiteral("true") : QStringLiteral("false"); };
    editor.setText = [box](const QString& text) { box->setChecked(text == QLatin1String("true")); };
    connect(box, &QCheckBox::toggled, this, [this, index = m_editors.size()] { take(index); });
    connect(box, &QCheckBox::clicked, this, &MemberForm::finished);
}

/// What can't be taken stays a draft until it can, wherever the person goes meanwhile.
void MemberForm::take(std::size_t index) {
    if (m_showing || index >= m_editors.size())
        return;
    const Editor& editor = m_editors[index];
    const std::string member = editor.field.member;
    QString problem;
    const auto object = withMember(m_object, editor.field, editor.text(), problem);
    tell(editor, object ? QString() : problem);
    const bool had = m_drafts.has(m_place);
    if (object)
        m_drafts.drop(m_place, member);
    else
        m_drafts.put({m_place, m_object, member, editor.text()});
    if (object && *object != m_object) {
        m_drafts.changed(m_place, *object);
        m_object = *object;
        Q_EMIT edited(*object, editor.field.label);
    }
    if (had != m_drafts.has(m_place))
        Q_EMIT draftsChanged();
}

} // namespace leftfold::ui
