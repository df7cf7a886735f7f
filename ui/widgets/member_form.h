// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/form_drafts.h"
#include "ui/models/step_form.h"
#include <QWidget>
#include <functional>

class QFormLayout;
class QStringListModel;

namespace leftfold::ui {

class TextLabel;

/// The members of a step, or of an upcaster's head, as fields. What is typed goes out at once as the whole new object, with
/// whatever else stands in it; what can't be right stays in its field, with the reason below it.
class MemberForm : public QWidget {
    Q_OBJECT
public:
    explicit MemberForm(QWidget* parent = nullptr);
    ~MemberForm() override;

    /// `place`: where the object stands in its document. A field that is being typed in and means what `object` says is left
    /// alone; what was typed and could not be taken comes back with its place.
    void show(const StepKind& kind, const Value& object, const JsonPointer& place = {});
    using QWidget::show;
    void clear();
    /// Pointers to offer where a path is typed.
    void setPaths(const QStringList& paths);
    /// To the first field that is empty and must not be, else to the first of all.
    void focusFirst();
    const FormDrafts& drafts() const { return m_drafts; }
    void followDocument(const Value& root, std::span<const JsonPointer> places);

Q_SIGNALS:
    void edited(const leftfold::Value& object, const QString& member);
    /// A field was left, or Enter pressed in it, or something chosen.
    void finished();
    void draftsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Editor {
        StepField field;
        std::function<QString()> text;
        std::function<void(const QString&)> setText;
        QWidget* widget = nullptr;
        TextLabel* problem = nullptr;
    };
    void letGo();
    void follow();
    void build(const StepKind& kind);
    void addField(const StepField& field);
    void makeLine(Editor& editor);
    void makeLines(Editor& editor);
    void makeChoice(Editor& editor);
    void makeFlag(Editor& editor);
    void take(std::size_t index);

    void tell(const Editor& editor, const QString& problem);

    const StepKind* m_kind = nullptr;
    Value m_object;
    JsonPointer m_place;
    FormDrafts m_drafts;
    QFormLayout* m_form = nullptr;
    QStringListModel* m_paths = nullptr;
    std::vector<Editor> m_editors;
    bool m_showing = false;
};

} // namespace leftfold::ui
